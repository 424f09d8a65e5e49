// Writes everything in src/generated/.
import './write-validators.ts';
import './write-pages.ts';
