// Draws nothing before it has sixteen pictures to draw, and then whatever comes.
import { parentPort } from 'node:worker_threads';

let held = [];
let seen = 0;
parentPort.on('message', ({ id }) => {
  seen += 1;
  held.push(id);
  if (seen < 16) return;
  for (const each of held) parentPort.postMessage({ id: each, png: Buffer.from('drawn') }, []);
  held = [];
});
