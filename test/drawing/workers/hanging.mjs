// Never comes to an end with a picture that is called "Endless".
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ id, picture }) => {
  while (picture.title === 'Endless');
  parentPort.postMessage({ id, png: Buffer.from('drawn') }, []);
});
