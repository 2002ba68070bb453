/** What stands in the server's place while somebody only looks: takes every event, and keeps none. */
export const keptNowhere: typeof fetch = (_input, init) => {
  const { epoch, seq } = JSON.parse(String(init?.body)) as { epoch: number; seq: number };
  return Promise.resolve(new Response(JSON.stringify({ epoch, seq, result: "stored" })));
};
