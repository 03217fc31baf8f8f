# Sourced by ./tour and ./bench: builds a module with what it stands on, then runs its main class.
# Writes only below this checkout, but for Maven's own download cache; nothing is installed into it.

fail() {
    echo "$1" >&2
    exit 1
}

# launch <module> <main class> [argument...]
launch() {
    local module=$1 main=$2 java=java javac=javac version major maven option
    shift 2

    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java javac=$JAVA_HOME/bin/javac
        [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, and there is no bin/java in it. Set it to a JDK of version 17 or newer."
    fi
    command -v "$java" >/dev/null || fail "There is no java on the PATH. Install a JDK, version 17 or newer."
    command -v "$javac" >/dev/null || fail "There is a java, but no javac beside it. Install a JDK (not a JRE), version 17 or newer."
    version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
    major=${version%%[!0-9]*}
    [ "${major:-0}" -ge 17 ] || fail "Java is ${version:-of an unknown version}; Athanor needs 17 or newer. Point JAVA_HOME at a newer JDK."

    command -v mvn >/dev/null || fail "There is no mvn on the PATH. Install Maven, version 3.8.7 or newer."
    maven=$(mvn -B -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    [ "$(printf '%s\n' 3.8.7 "${maven:-0}" | sort -V | head -n 1)" = 3.8.7 ] ||
        fail "Maven is ${maven:-of an unknown version}; Athanor needs 3.8.7 or newer."

    echo "Building $module and what it stands on (the first time, Maven fetches its plugins) ..." >&2
    (cd "$ROOT" && mvn -B -q -ntp -Dstyle.color=never -pl "$module" -am -Dmaven.test.skip=true package) >&2 ||
        fail "The build failed, for the reason above. Nothing was run."

    option=-XX:+IgnoreUnrecognizedVMOptions
    [ "$major" -ge 22 ] && option=--enable-native-access=ALL-UNNAMED # the SQLite driver loads its native library
    exec "$java" "$option" -cp "$ROOT/$module/target/classes:$(cat "$ROOT/$module/target/classpath")" "$main" "$@"
}
