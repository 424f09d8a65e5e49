/** What an integration can do wrong, by name: each is a desk in which one part is made badly. */
export const MISTAKES = {};
