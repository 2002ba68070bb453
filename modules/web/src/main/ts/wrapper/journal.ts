/**
 * What was tracked and is not yet acknowledged, kept in the browser until the server has it.
 *
 * A registration's content origin is its own, and the database is named after the registration besides:
 * no journal is ever read, or sent, under another learner's bearer.
 */

/** One event, as it will be sent, byte for byte, however often it is sent. */
export interface Entry {
  readonly epoch: number;
  readonly seq: number;
  readonly body: string;
  /** The status by which the server refused it for good. */
  readonly refused?: number;
}

export interface Journal {
  /** Whether what is written here may end with the page or the browser. */
  readonly ephemeral: boolean;
  /** Whether it gives what earlier pages wrote. */
  readonly stored: boolean;
  /**
   * Issues the write within this call; `failed` is told when it did not come to pass.
   *
   * @param instead of this one, which goes in the same write
   */
  put(entry: Entry, failed: () => void, instead?: Entry): void;
  remove(entry: Entry): void;
  /** Keeps apart what is not sent again: its place may be taken by another, since a restored server counts anew. */
  refuse(entry: Entry): void;
  /** Everything to be sent, in the order in which it was tracked. */
  all(): Promise<Entry[]>;
  refused(): Promise<Entry[]>;
}

export function key(entry: Entry): string {
  return `${entry.epoch}.${entry.seq}`;
}

/**
 * Opens the registration's journal; where the browser refuses storage, one that lives as long as the page. A full
 * one still gives what it holds, and counts as ephemeral.
 */
export async function openJournal(registration: string, ephemeralByNature = false): Promise<Journal> {
  try {
    const database = await openDatabase(`attune-${registration}`);
    return new StoredJournal(database, ephemeralByNature || !(await hasRoom(database)));
  } catch {
    return new PageJournal();
  }
}

/** Tries a write of the size of a good commit, which leaves nothing behind. */
function hasRoom(database: IDBDatabase): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const transaction = database.transaction(STORE, "readwrite");
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
      const trial = transaction.objectStore(STORE);
      trial.put({ epoch: 0, seq: 0, body: "x".repeat(TRIAL_CHARACTERS) });
      trial.delete([0, 0]);
    } catch {
      resolve(false);
    }
  });
}

/** WebKit drops the storage of a cross-site frame when the browser ends. */
export function storageEndsWithBrowser(page: Window = window): boolean {
  return page.parent !== page && page.navigator.vendor.startsWith("Apple");
}

const STORE = "events";
const REFUSED = "refused";
/** The first had no store for what was refused. */
const VERSION = 2;
const TRIAL_CHARACTERS = 100_000;
/** A database that a blocked or broken profile never opens must not hold up the lesson. */
const OPENING_MS = 5000;

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("journal does not open")), OPENING_MS);
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) request.result.createObjectStore(STORE, { keyPath: ["epoch", "seq"] });
      request.result.createObjectStore(REFUSED, { autoIncrement: true });
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error("journal refused"));
    };
  });
}

class StoredJournal implements Journal {
  readonly stored = true;

  constructor(
    private readonly database: IDBDatabase,
    readonly ephemeral: boolean,
  ) {}

  put(entry: Entry, failed: () => void, instead?: Entry): void {
    try {
      const transaction = this.write(STORE);
      transaction.onabort = failed;
      transaction.objectStore(STORE).put(entry);
      if (instead) transaction.objectStore(STORE).delete([instead.epoch, instead.seq]);
      // Without this the browser commits only after the task, which a killed page never finishes.
      transaction.commit();
    } catch {
      failed();
    }
  }

  remove(entry: Entry): void {
    try {
      this.write(STORE).objectStore(STORE).delete([entry.epoch, entry.seq]);
    } catch {
      // It is sent once more at the next launch, and answered as before.
    }
  }

  refuse(entry: Entry): void {
    try {
      const transaction = this.write(STORE, REFUSED);
      transaction.objectStore(STORE).delete([entry.epoch, entry.seq]);
      transaction.objectStore(REFUSED).add(entry);
    } catch {
      // It is sent once more at the next launch, and refused again.
    }
  }

  all(): Promise<Entry[]> {
    return this.everythingIn(STORE);
  }

  refused(): Promise<Entry[]> {
    return this.everythingIn(REFUSED);
  }

  private everythingIn(store: string): Promise<Entry[]> {
    return new Promise((resolve, reject) => {
      const request = this.database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result as Entry[]);
      request.onerror = () => reject(request.error ?? new Error("journal cannot be read"));
    });
  }

  private write(...stores: string[]): IDBTransaction {
    return this.database.transaction(stores, "readwrite", { durability: "strict" });
  }
}

/** As long as the page lives. */
export class PageJournal implements Journal {
  readonly ephemeral = true;
  readonly stored = false;
  private readonly entries = new Map<string, Entry>();
  private readonly refusals: Entry[] = [];

  put(entry: Entry, _failed: () => void, instead?: Entry): void {
    if (instead) this.entries.delete(key(instead));
    this.entries.set(key(entry), entry);
  }

  remove(entry: Entry): void {
    this.entries.delete(key(entry));
  }

  refuse(entry: Entry): void {
    this.remove(entry);
    this.refusals.push(entry);
  }

  all(): Promise<Entry[]> {
    return Promise.resolve([...this.entries.values()]);
  }

  refused(): Promise<Entry[]> {
    return Promise.resolve(this.refusals);
  }
}
