package dev.baton.outbox;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Takes one letter, over TLS if it offers STARTTLS and the client wants it. */
final class MailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Taken> letter = new CompletableFuture<>();
    private final boolean offersTls;

    MailServer(boolean offersTls) throws IOException {
        this.offersTls = offersTls;
        Thread thread = new Thread(this::serve, "mail server of a test");
        thread.setDaemon(true);
        thread.start();
    }

    /** What came, and whether nobody on the way could read it. */
    record Taken(String text, boolean encrypted) {}

    int port() {
        return socket.getLocalPort();
    }

    CompletableFuture<Taken> letter() {
        return letter;
    }

    private void serve() {
        try (Socket call = socket.accept()) {
            say(call, "220 ready");
            talk(call);
        } catch (IOException | RuntimeException gone) {
            letter.completeExceptionally(gone);
        }
    }

    private void talk(Socket call) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8));
        boolean tls = call instanceof SSLSocket;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> say(call, offersTls && !tls ? "250-here\r\n250 STARTTLS" : "250 here");
                case "STARTTLS" -> {
                    say(call, "220 go ahead");
                    talk(encrypted(call));
                    return;
                }
                case "DATA" -> {
                    say(call, "354 go ahead");
                    letter.complete(new Taken(lastLine(lines), tls));
                    say(call, "250 taken");
                }
                case "QUIT" -> {
                    say(call, "221 bye");
                    return;
                }
                default -> say(call, "250 fine");
            }
        }
    }

    private static String lastLine(BufferedReader lines) throws IOException {
        String last = "";
        for (@Nullable String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            last = line.isEmpty() ? last : line;
        }
        return last;
    }

    private static Socket encrypted(Socket call) throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(new DummySSLServerSocketFactory().getKeyStore(), "changeit".toCharArray());
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), null, null);
            SSLSocket secret = (SSLSocket) tls.getSocketFactory().createSocket(call, null, call.getPort(), false);
            secret.setUseClientMode(false);
            return secret;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(Socket call, String words) throws IOException {
        call.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        call.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
