/**
 * Draws pictures in a thread of its own, so that answers are not held up. Whatever goes wrong with a picture, there is
 * none: nobody waits longer than the time limit, and nothing is thrown.
 */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { type Log, traceOf } from '../log.js';
import type { DrawPicture, Picture } from '../render/picture/picture.js';
import type { Drawn, Order } from './messages.js';
import { createRecent } from './recent.js';

export interface Artist {
  readonly draw: DrawPicture;
  /** Ends the thread; later pictures start another. */
  readonly close: () => Promise<void>;
}

export interface ArtistOptions {
  readonly log: Log;
  /** How long a picture may take, in milliseconds, from when it is asked for. */
  readonly within?: number;
  /** How many pictures are remembered; one has about 200 kB. */
  readonly remembered?: number;
  /** After how many milliseconds a thread that has not drawn a picture is ended. */
  readonly hangsAfter?: number;
  /** The thread's program. */
  readonly program?: URL;
}

/** A third of the time that Discord waits for an answer. */
const WITHIN = 1000;
const REMEMBERED = 64;
const REMEMBERED_WARNINGS = 500;
/** A thread that has not drawn a picture after so long is ended: it hangs. In milliseconds. */
const HANGS_AFTER = 10_000;
/** With so many pictures under way, a further one would be too late anyway. */
export const MOST_UNDER_WAY = 16;

interface Job {
  readonly key: string;
  readonly title: string;
  readonly finish: (png: Uint8Array | undefined) => void;
}

/** One thread with what it has to do. When it has ended, for whatever reason, all of that is finished without a picture. */
interface Thread {
  readonly worker: Worker;
  readonly jobs: Map<number, Job>;
}

const keyOf = (picture: Picture): string =>
  createHash('sha256').update(JSON.stringify(picture)).digest('hex');

/** Waits for a picture no longer than `ms`; the wait keeps the process alive, and ends with either. */
function waitFor(png: Promise<Uint8Array | undefined>, ms: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    void png.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export function createArtist(options: ArtistOptions): Artist {
  const { log, within = WITHIN, remembered = REMEMBERED, hangsAfter = HANGS_AFTER } = options;
  const program = options.program ?? new URL('./worker.js', import.meta.url);
  const recent = createRecent<Uint8Array>(remembered);
  /** The titles of pictures of which it has been said that they can't be drawn. */
  const warned = createRecent<true>(REMEMBERED_WARNINGS);
  const underWay = new Map<string, Promise<Uint8Array | undefined>>();
  let thread: Thread | undefined;
  let lastId = 0;

  const warnOfMissing = (title: string, missing: readonly string[]): void => {
    if (warned.get(title)) return;
    warned.set(title, true);
    log.warn({ title, missing }, 'a picture has characters that no bundled font has, and is not drawn');
  };

  const start = (): Thread => {
    const started: Thread = { worker: new Worker(program), jobs: new Map() };
    const { worker, jobs } = started;
    worker.on('message', ({ id, png, problem, missing }: Drawn) => {
      const job = jobs.get(id);
      jobs.delete(id);
      if (problem !== undefined) log.error({ problem }, 'a picture could not be drawn');
      if (job && missing) warnOfMissing(job.title, missing);
      if (job && png) recent.set(job.key, png);
      job?.finish(png);
    });
    worker.on('error', (error) => log.error(traceOf(error), 'the drawing thread failed'));
    worker.on('exit', () => {
      if (thread === started) thread = undefined;
      for (const { finish } of jobs.values()) finish(undefined);
      jobs.clear();
    });
    // What waits for a picture has a timer of its own; the thread alone is no reason to stay. Listening undoes this.
    worker.unref();
    return started;
  };

  /** Rejects where no thread can be started. */
  const order = (key: string, picture: Picture): Promise<Uint8Array | undefined> =>
    new Promise((resolve) => {
      thread ??= start();
      const { worker, jobs } = thread;
      lastId += 1;
      const id = lastId;
      const hanging = setTimeout(() => {
        log.error('the drawing thread hangs and is ended');
        void worker.terminate();
      }, hangsAfter).unref();
      const finish = (png: Uint8Array | undefined): void => {
        clearTimeout(hanging);
        resolve(png);
      };
      jobs.set(id, { key, title: picture.title, finish });
      try {
        worker.postMessage({ id, picture } satisfies Order, []);
      } catch (error) {
        log.error(traceOf(error), 'a picture could not be ordered');
        jobs.delete(id);
        finish(undefined);
      }
    });

  const draw: DrawPicture = async (picture) => {
    try {
      const key = keyOf(picture);
      const known = recent.get(key);
      if (known) return known;
      const waiting = underWay.get(key);
      if (waiting) return await waitFor(waiting, within);
      if (underWay.size >= MOST_UNDER_WAY) return undefined;
      const png = order(key, picture);
      underWay.set(key, png);
      void png.finally(() => underWay.delete(key)).catch(() => undefined);
      return await waitFor(png, within);
    } catch (error) {
      log.error(traceOf(error), 'a picture could not be ordered');
      return undefined;
    }
  };

  // Started now, so that the first picture does not wait for the thread and its fonts.
  try {
    thread = start();
  } catch (error) {
    log.error(traceOf(error), 'the drawing thread could not be started');
  }
  return {
    draw,
    close: async () => {
      await thread?.worker.terminate();
    },
  };
}
