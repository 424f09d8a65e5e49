import type { SeededIds } from '../../base/seeded-ids.ts';

/** The variables whose values are made up from the seed, one for each conversation. */
export const RANDOM_VARIABLES = ['random.name', 'random.email', 'random.text'] as const;

const FIRST_NAMES = [
  ...['Ada', 'Bram', 'Chloé', 'Dinesh', 'Elif', 'Farid', 'Grace', 'Hana', 'Ivan', 'José'],
  ...['Kemi', 'Lars', 'Mira', 'Noor', 'Olga', 'Priya', 'Quinn', 'Rosa', 'Sven', 'Tariq'],
];
const LAST_NAMES = [
  ...['Abara', 'Berg', 'Costa', 'Dumas', 'Evans', 'Fischer', 'García', 'Haddad', 'Ito', 'Jansen'],
  ...['Kaya', 'Lindqvist', 'Moreau', 'Nowak', 'Okoro', 'Popescu', 'Rossi', 'Silva', 'Tanaka', 'Vega'],
];
const OPENINGS = ['Hello', 'Good morning', 'Hi there', 'Excuse me'];
const QUESTIONS = [
  ...['where is my order', 'I was charged twice for', 'how do I return', 'I cannot log in to pay for'],
  ...['please cancel', 'when will you send'],
];
const THINGS = ['the kettle', 'two lamps', 'a blue chair', 'my last invoice', 'the gift card', 'a bicycle'];

/** The made-up value of a variable in one conversation; undefined for another variable. The same seed gives the same value. */
export function randomValue(name: string, ids: SeededIds, conversation: number): string | undefined {
  const pick = (from: readonly string[], what: string) =>
    from[ids.number(`random ${what}`, conversation) % from.length] ?? '';
  const first = () => pick(FIRST_NAMES, 'first name');
  const last = () => pick(LAST_NAMES, 'last name');
  switch (name) {
    case 'random.name':
      return `${first()} ${last()}`;
    case 'random.email':
      return `${asAscii(first())}.${asAscii(last())}.${conversation}@example.com`;
    case 'random.text': {
      const asked = `${pick(QUESTIONS, 'question')} ${pick(THINGS, 'thing')}`;
      return `${pick(OPENINGS, 'opening')}, ${asked}, number ${ids.number('random number', conversation) % 10_000}?`;
    }
    default:
      return undefined;
  }
}

function asAscii(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}
