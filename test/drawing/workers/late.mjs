// Draws at the second asking only, as a thread does that is still busy.
import { parentPort } from 'node:worker_threads';

let held;
parentPort.on('message', ({ id }) => {
  if (held === undefined) held = id;
  else
    for (const each of [held, id])
      parentPort.postMessage({ id: each, png: Buffer.from(`picture ${each}`) }, []);
});
