/**
 * Which of a person's registrations may hold something on this device that the server does not have yet.
 *
 * A label alone, never what was done: that lies in the journal of the registration's own origin. It is kept in IndexedDB,
 * since a browser that is killed loses what localStorage was told half a minute before.
 */
export interface Unsent {
  remember(label: string): Promise<void>;
  forget(label: string): Promise<void>;
  labels(): Promise<string[]>;
}

/** Where nothing is ever to be sent. */
export const nothingUnsent: Unsent = {
  remember: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  labels: () => Promise.resolve([]),
};

interface Row {
  readonly person: string;
  readonly label: string;
}

const STORE = "registrations";
/** A database that is blocked or broken holds nothing up for longer. */
const PATIENCE_MS = 2000;

/** What is unsent of this person's, and of nobody else's. Where the browser keeps nothing, nothing is remembered. */
export function unsentOf(person: string): Unsent {
  return {
    remember: (label) => write((store) => store.put({ person, label } satisfies Row)),
    forget: (label) => write((store) => store.delete([person, label])),
    labels: () =>
      inTime<string[]>([], async (database) => {
        // An empty list comes after every text.
        const mine = IDBKeyRange.bound([person], [person, []]);
        const rows = await answerOf<Row[]>(database.transaction(STORE).objectStore(STORE).getAll(mine));
        return rows.map(({ label }) => label);
      }),
  };
}

function write(change: (store: IDBObjectStore) => void): Promise<void> {
  return inTime<void>(undefined, async (database) => {
    const transaction = database.transaction(STORE, "readwrite", { durability: "strict" });
    change(transaction.objectStore(STORE));
    return new Promise((resolve) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => resolve();
    });
  });
}

/** Each time a connection of its own: an old one is dead once the person has cleared what the browser keeps. */
async function inTime<T>(otherwise: T, work: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const done = open().then((database) => work(database).finally(() => database.close()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, otherwise)));
  return Promise.race([done.catch(() => otherwise), late]).finally(() => clearTimeout(timer));
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("attune-unsent", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ["person", "label"] });
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser keeps nothing"));
  });
}
