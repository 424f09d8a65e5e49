// Written by src/generate/main.ts. Change the schemas and run it again.
import type { SchemaCheck } from '../base/schema-problems.ts';
export declare const validateScenario: SchemaCheck;
