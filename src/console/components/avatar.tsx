import { hueOf, initialsOf } from '../model/person.ts';

/** A person's circle with their initials; its colour comes from the name. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span class="avatar" style={{ '--hue': String(hueOf(name)) }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
