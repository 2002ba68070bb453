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

interface Row {
  readonly person: string;
  readonly label: string;
}

const STORE = "registrations";

/** What is unsent of this person's, and of nobody else's. Where the browser keeps nothing, nothing is remembered. */
export function unsentOf(person: string): Unsent {
  const opened = open().catch(() => undefined);
  const write = async (change: (store: IDBObjectStore) => void): Promise<void> => {
    const database = await opened;
    if (!database) return;
    const transaction = database.transaction(STORE, "readwrite", { durability: "strict" });
    change(transaction.objectStore(STORE));
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => resolve();
    });
  };
  return {
    remember: (label) => write((store) => store.put({ person, label } satisfies Row)),
    forget: (label) => write((store) => store.delete([person, label])),
    labels: async () => {
      const database = await opened;
      if (!database) return [];
      const rows = await answerOf<Row[]>(
        // An empty list comes after every text.
        database.transaction(STORE).objectStore(STORE).getAll(IDBKeyRange.bound([person], [person, []])),
      );
      return rows.map((row) => row.label);
    },
  };
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
