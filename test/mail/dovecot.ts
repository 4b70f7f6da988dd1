import { spawn, execFileSync, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PROGRAMS = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot"];
const PROGRAM = PROGRAMS.find((path) => existsSync(path)) ?? null;

/** Whether a real IMAP server can be started here. */
export const HAS_DOVECOT = PROGRAM !== null;

export interface ImapServer {
  /** As IMAP_URL names it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Up again with the same mailbox, after `stop`. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A dovecot with one empty mailbox, on this machine's own address alone. */
export async function openImapServer(port: number): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), "attest-imap-"));
  const owner = mailOwner();
  for (const name of ["", "mail", "run", "state"]) {
    mkdirSync(join(folder, name), { recursive: true, mode: 0o755 });
    chownSync(join(folder, name), owner.uid, owner.gid);
  }
  execFileSync("chmod", ["755", folder]);
  const file = join(folder, "dovecot.conf");
  writeFileSync(file, configuration(folder, port, owner));
  let server: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    server = spawn(PROGRAM ?? "dovecot", ["-F", "-c", file], { stdio: "ignore" });
    await untilOpen(port);
  };
  const stop = async (): Promise<void> => {
    const running = server;
    server = null;
    if (running !== null && running.exitCode === null) {
      const ended = new Promise((resolve) => running.once("exit", resolve));
      running.kill("SIGTERM");
      await ended;
    }
  };
  await start();
  return {
    url: `imap://service:secret@127.0.0.1:${String(port)}/INBOX`,
    start,
    stop,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Owner {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** A mailbox must not be the superuser's. */
function mailOwner(): Owner {
  const { uid, gid, username } = userInfo();
  const idOf = (flag: string): number =>
    Number(execFileSync("id", [flag, "mail"], { encoding: "utf8" }));
  return uid === 0
    ? { name: "mail", uid: idOf("-u"), gid: idOf("-g") }
    : { name: username, uid, gid };
}

function configuration(folder: string, port: number, { name, uid, gid }: Owner): string {
  const internal =
    userInfo().uid === 0
      ? ""
      : `default_internal_user = ${name}\ndefault_login_user = ${name}\ndefault_internal_group = ${String(gid)}`;
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
first_valid_gid = 1
${internal}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${String(uid)} gid=${String(gid)} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${String(port)}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

async function untilOpen(port: number): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.end());
    });
    if (isOpen) {
      return;
    }
    await sleep(50);
  }
  throw new Error("The IMAP server did not start.");
}
