// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a text no log and no message may show: passwords and their like, wherever a driver may echo them. */
public final class Secrets {
    public static final String HIDDEN = "***";

    private static final String SECRET_NAME = "[\\w.]*(?:password|passwd|pwd|secret|passphrase|token)[\\w.]*";
    private static final Pattern NAME = Pattern.compile("(?i)" + SECRET_NAME);

    /** {@code (password=x)} as in lists of hosts, {@code password={x}} as SQL Server has it, and {@code password=x}. */
    private static final Pattern OPTION = Pattern.compile("(?i)(?:(?<=\\()(" + SECRET_NAME + "=)[^)]*" + "|\\b("
            + SECRET_NAME + "=)(?:\\{(?:[^}]|\\}\\})*\\}|[^&;]*))");

    /** What follows a user's name, up to the last @; a port is none. */
    private static final Pattern OF_USER =
            Pattern.compile("(//[^/:@?]*:(?!\\d+(?:[/?,;]|$))|:thin:[^/@]*/)[^\\s\"]*(?=@)");

    /** Within a sentence of a driver, an option ends with its word. */
    private static final Pattern OPTION_IN_SENTENCE = Pattern.compile("(?i)\\b(" + SECRET_NAME + "=)[^&;\\s\"']*");

    private static final int MOST_CAUSES = 30;

    private final List<String> secrets = new ArrayList<>();
    private final List<String> known = new ArrayList<>();

    private Secrets() {}

    /** The secrets among the properties of a driver. What is also a user's or database's name hides nothing. */
    public static Secrets of(String jdbcUrl, Properties properties) {
        Secrets secrets = new Secrets();
        for (String name : properties.stringPropertyNames()) {
            (isSecret(name) ? secrets.secrets : secrets.known).add(properties.getProperty(name));
        }
        secrets.findIn(OPTION.matcher(jdbcUrl));
        secrets.findIn(OF_USER.matcher(jdbcUrl));
        secrets.secrets.removeIf(secret -> secret.isEmpty() || secrets.known.contains(secret));
        secrets.secrets.sort(Comparator.comparingInt(String::length).reversed());
        return secrets;
    }

    private void findIn(Matcher matcher) {
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    secrets.add(matcher.group().substring(matcher.group(group).length()));
                }
            }
        }
    }

    /** Whether a property or option of that name is kept to oneself. */
    public static boolean isSecret(String name) {
        return NAME.matcher(name).matches();
    }

    /** A URL as it may be shown. */
    public static String hideInUrl(String url) {
        String shown = OF_USER.matcher(url).replaceAll("$1" + HIDDEN);
        return OPTION.matcher(shown)
                .replaceAll(found ->
                        Matcher.quoteReplacement((found.group(1) != null ? found.group(1) : found.group(2)) + HIDDEN));
    }

    /** A sentence as it may be shown. */
    public String hide(String sentence) {
        String shown = sentence;
        for (String secret : secrets) {
            shown = shown.replace(secret, HIDDEN);
        }
        shown = OF_USER.matcher(shown).replaceAll("$1" + HIDDEN);
        return OPTION_IN_SENTENCE.matcher(shown).replaceAll("$1" + HIDDEN);
    }

    /** An exception as it may be shown: itself, or a copy if there is anything to hide in it or its causes. */
    public SQLException hide(SQLException thrown) {
        return shows(thrown, 0) ? copy(thrown) : thrown;
    }

    private boolean shows(@Nullable Throwable thrown, int depth) {
        if (thrown == null || depth > MOST_CAUSES) {
            return false;
        }
        String message = thrown.getMessage();
        if (message != null && !hide(message).equals(message)) {
            return true;
        }
        if (thrown instanceof SQLException sql && shows(sql.getNextException(), depth + 1)) {
            return true;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (shows(suppressed, depth + 1)) {
                return true;
            }
        }
        return shows(thrown.getCause(), depth + 1);
    }

    /** The chain of causes is told in their order; whatever else hung on it is left out, since it may show anything. */
    private SQLException copy(Throwable thrown) {
        Throwable cause = thrown.getCause();
        SQLException copiedCause = cause == null || cause == thrown ? null : copy(cause);
        String message = hide(String.valueOf(thrown.getMessage()));
        SQLException copy = thrown instanceof SQLException sql
                ? new SQLException(message, sql.getSQLState(), sql.getErrorCode(), copiedCause)
                : new SQLException(thrown.getClass().getName() + ": " + message, copiedCause);
        copy.setStackTrace(thrown.getStackTrace());
        return copy;
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
