package dev.baton.platform.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Ends a connection whose request was answered and whose body does not come to an end: the web server itself would keep
 * a thread for it until its last byte, which the sender may put off for hours.
 */
@Component
class UnreadBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    // a body that is on its way is taken to its end, so that its sender reads the answer
    private static final Duration LONGEST_SILENCE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new End());
    }

    private static final class End extends ValveBase {

        End() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (!request.isAsync() && !isRead(request.getCoyoteRequest())) {
                response.finishResponse();
                if (!isSwallowed(request.getCoyoteRequest())) {
                    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                }
            }
        }

        private static boolean isSwallowed(org.apache.coyote.Request request) throws IOException {
            Nothing nothing = new Nothing();
            long begin = System.nanoTime();
            long heard = begin;
            while (!isRead(request)) {
                long now = System.nanoTime();
                if (now - heard > LONGEST_SILENCE.toNanos() || now - begin > LONGEST.toNanos()) {
                    return false;
                }
                request.action(ActionCode.AVAILABLE, true);
                if (request.getAvailable() > 0) {
                    request.doRead(nothing);
                    heard = now;
                } else {
                    LockSupport.parkNanos(LOOK_EVERY.toNanos());
                }
            }
            return true;
        }

        private static boolean isRead(org.apache.coyote.Request request) {
            AtomicBoolean read = new AtomicBoolean();
            request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
            return read.get();
        }
    }

    /** Where bytes go that nobody wants. */
    private static final class Nothing implements ApplicationBufferHandler {

        private ByteBuffer last = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}
