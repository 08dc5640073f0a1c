package be.namens.desks.enterprises;

import be.namens.shared.Refused;
import java.util.Arrays;

/** The content of a proof, which is what its type says: judged by what it holds and never by what it is called. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares documents, and copies of five megabytes cost.
public record ProofContent(Type type, byte[] bytes) {

    /** As much as one document may hold. */
    public static final int LONGEST = 5 * 1024 * 1024;

    /** What is accepted. */
    public enum Type {
        PDF("application/pdf", "pdf", new int[] {'%', 'P', 'D', 'F', '-'}),
        PNG("image/png", "png", new int[] {0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a}),
        JPEG("image/jpeg", "jpg", new int[] {0xff, 0xd8, 0xff});

        private final String mediaType;
        private final String ending;

        @SuppressWarnings("ImmutableEnumChecker") // Never changed.
        private final int[] begin;

        Type(String mediaType, String ending, int[] begin) {
            this.mediaType = mediaType;
            this.ending = ending;
            this.begin = begin;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return ending;
        }

        private boolean begins(byte[] bytes) {
            for (int at = 0; at < begin.length; at++) {
                if (at >= bytes.length || (bytes[at] & 0xff) != begin[at]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Reads what somebody sent; refused when it is none of the types, or damaged. */
    static ProofContent read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new Refused(EnterprisesRefusal.PROOF_TOO_LARGE);
        }
        return Arrays.stream(Type.values())
                .filter(type -> type.begins(bytes) && isReadable(type, bytes))
                .findFirst()
                .map(type -> new ProofContent(type, bytes))
                .orElseThrow(() -> new Refused(EnterprisesRefusal.PROOF_UNREADABLE));
    }

    private static boolean isReadable(Type type, byte[] bytes) {
        return switch (type) {
            case PDF -> ProofPdf.isWhole(bytes);
            case PNG -> ProofImage.isWhole(type, bytes);
            case JPEG -> ProofImage.passes(bytes) <= ProofImage.MOST_PASSES && ProofImage.isWhole(type, bytes);
        };
    }

    /** Does not show the content. */
    @Override
    public String toString() {
        return "ProofContent[" + type + "]";
    }
}
