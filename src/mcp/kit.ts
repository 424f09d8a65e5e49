import type { Fake8x8 } from '../play/fake-8x8.ts';
import type { IgnoredFinding } from '../play/options/options.ts';
import type { DialectName } from '../protocol/dialect.ts';
import type { ListedScenario, LoadedScenario } from '../scenario/load.ts';
import type { CallTemplate } from '../scenario/templates/call-template.ts';
import type { ViewTemplate } from '../scenario/templates/view-template.ts';
import type { AgentKey, QueueKey } from './people.ts';

/** A fake on which conversations are played by hand, in any dialect. */
export type ServedFake = Fake8x8<AgentKey, QueueKey, DialectName>;

/** The platform that the app calls. */
export type ServedPlatform = {
  /** Its base URL. */
  readonly url: string;
  readonly fake: ServedFake;
};

/** The app, and how the kit is its customer. */
export type AppOptions = {
  /** Its webhook. */
  readonly to?: string | undefined;
  readonly customerOpens?: CallTemplate | undefined;
  readonly customerSays?: CallTemplate | undefined;
  readonly customerLeaves?: CallTemplate | undefined;
  readonly customerSees?: ViewTemplate | undefined;
  readonly reset?: CallTemplate | undefined;
};

/** A scenario of the catalogue, and what an app needs for it. */
export type CatalogueRow = Omit<ListedScenario, 'path' | 'problems'> & {
  readonly play: string;
  readonly needs: string;
};

/** What the tools of the MCP server work with. */
export type Kit = {
  /** The working directory: nothing outside it is read. Absolute. */
  readonly folder: string;
  /** The folder with the pages of the documentation. Absolute. */
  readonly docsFolder: string;
  /** What holds where a tool's arguments leave it open. */
  readonly app: AppOptions;
  readonly ignore: readonly IgnoredFinding[];
  /** Starts the platform when it is first called. Throws what `createServer` throws. */
  platform(): Promise<ServedPlatform>;
  listCatalogue(): Promise<readonly CatalogueRow[]>;
  /** Throws `SCENARIO_UNKNOWN`. */
  loadFromCatalogue(name: string): Promise<LoadedScenario>;
};
