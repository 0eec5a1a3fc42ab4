// A mail server that delivers nowhere: each message it accepts becomes a line of JSON, written through to the disk
// before it is acknowledged. Usage: node mail-catcher.mjs <port> <file>
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const [port, file] = process.argv.slice(2);
const log = openSync(file, 'a');

function header(message, name) {
  const unfolded = message.split(/\r?\n\r?\n/, 1)[0].replace(/\r?\n[ \t]+/g, ' ');
  return unfolded.match(new RegExp(`^${name}: *(.*)$`, 'im'))?.[1] ?? null;
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, session, accepted) {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      const message = Buffer.concat(parts).toString('utf8');
      const line = {
        at: new Date().toISOString(),
        messageId: header(message, 'Message-ID'),
        to: session.envelope.rcptTo.map((recipient) => recipient.address),
        subject: header(message, 'Subject'),
      };
      writeSync(log, `${JSON.stringify(line)}\n`);
      fsyncSync(log);
      accepted();
    });
  },
});
server.on('error', (failure) => console.error(failure.message));
server.listen(Number(port), '127.0.0.1');

process.on('SIGTERM', () => {
  server.close(() => {
    closeSync(log);
    process.exit(0);
  });
});
