package be.namens.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;

/** The driver of PostgreSQL that also notes what requests execute and commit, while somebody is recording. */
public final class CountingDriver implements Driver {

    private static final String REQUEST_THREAD = "tomcat-handler-";
    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();
    private static final List<String> COMMITS = new CopyOnWriteArrayList<>();

    private final Driver postgres = new org.postgresql.Driver();

    /** What was executed and committed between two moments. */
    public record Recording(List<String> statements, int commits) {}

    /** Forgets what was noted and gives the requests made in {@code work}. */
    public static Recording during(ThrowingRunnable work) throws Exception {
        STATEMENTS.clear();
        COMMITS.clear();
        work.run();
        return new Recording(List.copyOf(STATEMENTS), COMMITS.size());
    }

    @FunctionalInterface
    public interface ThrowingRunnable {
        void run() throws Exception;
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        return proxy(Connection.class, postgres.connect(url, info), "");
    }

    private static boolean inRequest() {
        return Thread.currentThread().getName().startsWith(REQUEST_THREAD);
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Object real, String sql) {
        return (T) Proxy.newProxyInstance(
                CountingDriver.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    note(real, method, arguments, sql);
                    Object result;
                    try {
                        result = method.invoke(real, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                    String text = arguments != null && arguments.length > 0 && arguments[0] instanceof String given
                            ? given
                            : "";
                    if (!(real instanceof Connection) || result instanceof CallableStatement) {
                        return result;
                    }
                    if (result instanceof PreparedStatement) {
                        return proxy(PreparedStatement.class, result, text);
                    }
                    return result instanceof Statement ? proxy(Statement.class, result, "") : result;
                });
    }

    private static void note(Object real, Method method, Object[] arguments, String sql) throws SQLException {
        if (!inRequest()) {
            return;
        }
        if (real instanceof Statement statement && method.getName().startsWith("execute")) {
            STATEMENTS.add(sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql);
            if (statement.getConnection().getAutoCommit()) {
                COMMITS.add("autocommit");
            }
        } else if (real instanceof Connection && method.getName().equals("commit")) {
            COMMITS.add("commit");
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return postgres.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return postgres.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return postgres.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return postgres.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return postgres.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }
}
