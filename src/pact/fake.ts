import type { Fake8x8 } from '../play/fake-8x8.ts';

/** What a contract needs of a fake; every fake has it, whatever its agents and queues. */
export type ContractFake = Pick<Fake8x8, 'match' | 'handle' | 'createRun' | 'info' | 'publicJwk' | 'journal'>;
