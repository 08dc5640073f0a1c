package be.namens.signin;

import be.namens.keys.DeviceNames;
import be.namens.screens.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Devices in the words of the screen, for example “Firefox op Windows”. */
@Component
public class NamesOfDevices implements DeviceNames {

    private final Texts texts;

    NamesOfDevices(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> of(String device) {
        return Optional.of(Device.read(device))
                .filter(known -> !known.equals(Device.UNKNOWN))
                .map(this::of);
    }

    /** Also of a device that is not recognised. */
    public String of(Device device) {
        String program = device.program().label();
        String system = device.system().label();
        if (program.isEmpty()) {
            return system.isEmpty() ? texts.text("signin.device.unknown") : system;
        }
        return system.isEmpty() ? program : texts.text("signin.device", program, system);
    }
}
