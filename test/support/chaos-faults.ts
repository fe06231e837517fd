/** Which accident befalls a request: decided by the seed, the client and the number of its request, so that a round can be had again. */
import { chanceOf, type Chance } from './chaos-random.js';
import { PASS, type Fault, type Phase, type Ruling, type Seen } from './chaos-proxy.js';

/** The throttles arrive as HTTP 400, and on serverless one may even be wrapped. */
const FAULTS: readonly Fault[] = [
  { status: 500, type: 'InternalServerException', message: 'The service has encountered an internal error.' },
  { status: 400, type: 'ThrottlingException', message: 'Rate exceeded' },
  { status: 400, type: 'ActiveStatementsExceededException', message: 'Active statements exceeded the allowed quota (500).' },
  { status: 400, type: 'ValidationException', message: 'Redshift Serverless: ThrottlingException: Rate exceeded (Service: RedshiftServerless, Status Code: 400)' },
];

const DELAY_MS_MAX = 120;
const LATE_MS_MAX = 900;

/** A ruling for every request of a round; the harshness differs between rounds, and a calm proxy only passes on. */
export function rulingsOf(seed: string): (seen: Seen) => Ruling {
  const share = 0.1 + chanceOf(`${seed}/harshness`).integer(30) / 100;
  return ({ client, number }) => {
    const chance = chanceOf(`${seed}/${client}/${number}`);
    return chance.happens(share) ? accident(chance) : PASS;
  };
}

function accident(chance: Chance): Ruling {
  const wait = (below: number): number => 1 + chance.integer(below);
  switch (chance.pick(['delay-request', 'delay-answer', 'drop-request', 'drop-answer', 'drop-answer', 'arrive-late', 'fault-before', 'fault-after'] as const)) {
    case 'delay-request': return { ...PASS, kind: 'delayed', beforeMs: wait(DELAY_MS_MAX) };
    case 'delay-answer': return { ...PASS, kind: 'answer delayed', afterMs: wait(DELAY_MS_MAX) };
    case 'drop-request': return { kind: 'dropped before it was passed on', forward: 'never', answer: 'cut' };
    case 'drop-answer': return { kind: 'answer dropped', forward: 'now', answer: 'cut' };
    case 'arrive-late': {
      const beforeMs = wait(LATE_MS_MAX);
      return { kind: `cut, and passed on ${beforeMs} ms later`, beforeMs, forward: 'late', answer: 'cut' };
    }
    case 'fault-before': return fault(chance.pick(FAULTS), 'never');
    case 'fault-after': return fault(chance.pick(FAULTS), 'now');
  }
}

function fault(answer: Fault, forward: 'now' | 'never'): Ruling {
  return { kind: `${answer.type} ${forward === 'now' ? 'after passing it on' : 'instead of passing it on'}`, forward, answer };
}

/** When a process is killed: at a phase of one of its requests, or a moment later; undefined for one that is spared. */
export interface Death { readonly request: number; readonly phase: Phase; readonly delayMs: number }

const REQUESTS_MAX = 16;

export function deathOf(seed: string, client: string): Death | undefined {
  const chance = chanceOf(`${seed}/${client}/death`);
  if (chance.happens(0.25)) return undefined;
  const delayMs = chance.happens(0.5) ? 0 : chance.integer(40);
  return { request: 1 + chance.integer(REQUESTS_MAX), phase: chance.pick(['came', 'passed-on', 'answering'] as const), delayMs };
}
