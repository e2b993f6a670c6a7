// Dies of every picture but those that are called "Harmless".
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ id, picture }) => {
  if (picture.title !== 'Harmless') process.exit(3);
  parentPort.postMessage({ id, png: Buffer.from('drawn') }, []);
});
