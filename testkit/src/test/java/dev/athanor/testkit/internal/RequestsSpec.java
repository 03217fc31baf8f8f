// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which statements a proxy sees in the bytes of a client, however the network cuts them. */
class RequestsSpec {
    private static final String LONG = "SELECT '" + "x".repeat(5_000) + "'";

    @Test
    void postgresqlAsksByTextOrByTheNameOfWhatItHasPrepared() throws IOException {
        byte[] sent = joined(
                untyped(80_877_103),
                untyped(196_608, "user\0me\0\0"),
                typed('p', "secret\0"),
                typed('Q', LONG + '\0'),
                typed('P', "S_1\0COMMIT\0\0\0"),
                typed('B', "\0S_1\0\0\0\0\0\0\0"),
                typed('E', "\0\0\0\0\0"),
                typed('S', ""),
                typed('P', "\0SELECT 1\0\0\0"),
                typed('B', "\0S_1\0\0\0\0\0\0\0"),
                typed('B', "\0\0\0\0\0\0\0\0"),
                typed('X', ""));
        assertThat(statements("jdbc:postgresql://h/d", sent))
                .containsExactly(LONG.substring(0, 1_024), "COMMIT", "COMMIT", "SELECT 1");
    }

    @Test
    void mariadbAsksByText() throws IOException {
        byte[] sent = joined(
                packet(1, "\3login"),
                packet(0, "\3" + LONG),
                packet(0, "\u000e"),
                packet(0, ""),
                packet(0, "\3COMMIT"),
                packet(1, "\3the rest of something long"));
        assertThat(statements("jdbc:mariadb://h/d", sent)).containsExactly(LONG.substring(0, 1_023), "COMMIT");
    }

    @Test
    void anyOtherProtocolIsRefusedByName() {
        assertThatThrownBy(() -> Requests.to(ServerUrl.parse("jdbc:sqlserver://h/d")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:sqlserver")
                .hasMessageContaining("PostgreSQL");
    }

    /** Read whole and byte by byte, which must not matter. */
    private static List<String> statements(String url, byte[] sent) {
        try {
            List<String> atOnce = Requests.to(ServerUrl.parse(url)).read(sent, sent.length);
            List<String> byByte = new ArrayList<>();
            Requests requests = Requests.to(ServerUrl.parse(url));
            for (byte one : sent) {
                byByte.addAll(requests.read(new byte[] {one}, 1));
            }
            assertThat(byByte).isEqualTo(atOnce);
            return atOnce;
        } catch (Unavailable e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] joined(byte[]... messages) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            all.write(message);
        }
        return all.toByteArray();
    }

    private static byte[] untyped(int code, String... content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] body = String.join("", content).getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(body.length + 8);
        out.writeInt(code);
        out.write(body);
        return bytes.toByteArray();
    }

    private static byte[] typed(char type, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(type);
        out.writeInt(body.length + 4);
        out.write(body);
        return bytes.toByteArray();
    }

    private static byte[] packet(int number, String content) {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(body.length);
        bytes.write(body.length >> 8);
        bytes.write(body.length >> 16);
        bytes.write(number);
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
