package dev.baton.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on a real socket that says what a test wants it to say. */
final class MoodyServer implements AutoCloseable {

    /** What it answers. */
    enum Mood {
        TAKES,
        TRY_LATER,
        REFUSES_RECIPIENT,
        REFUSES_CONTENT,
        SAYS_NOTHING,
        TAKES_AND_SAYS_NO_MORE
    }

    private final ServerSocket door;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile Mood mood = Mood.TAKES;
    private volatile String refusal = "550 5.1.1 no such user";

    MoodyServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "moody mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    void is(Mood next) {
        mood = next;
    }

    /** What it answers when it is told the recipient. */
    void refuses(String answer) {
        refusal = answer;
        mood = Mood.REFUSES_RECIPIENT;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                talk(guest);
            } catch (IOException gone) {
                // the guest went away, or the test is over
                continue;
            }
        }
    }

    private void talk(Socket guest) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(guest.getOutputStream(), true, StandardCharsets.UTF_8);
        if (mood == Mood.SAYS_NOTHING) {
            in.readLine();
            return;
        }
        say(out, "220 moody");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer = answer(line);
            say(out, answer);
            if (answer.startsWith("354")) {
                readMail(in);
                taken.incrementAndGet();
                say(out, "250 taken");
                if (mood == Mood.TAKES_AND_SAYS_NO_MORE) {
                    waitUntilTheGuestIsGone(in);
                    return;
                }
            }
            if (answer.startsWith("221")) {
                return;
            }
        }
    }

    private static void waitUntilTheGuestIsGone(BufferedReader in) throws IOException {
        in.lines().forEach(unanswered -> {});
    }

    private static void readMail(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            // until the lone dot
            continue;
        }
    }

    private String answer(String line) {
        String verb = line.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
        return switch (verb) {
            case "RCPT" -> mood == Mood.REFUSES_RECIPIENT ? refusal : "250 ok";
            case "DATA" -> data();
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private String data() {
        if (mood == Mood.TRY_LATER) {
            return "451 4.3.0 try again later";
        }
        if (mood == Mood.REFUSES_CONTENT) {
            return "554 5.7.1 refused by policy";
        }
        return "354 go on";
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
