/** Everything that the server answers and that is not 8x8's lies below this path. */
export const CONTROL_PREFIX = '/_fake-8x8';
