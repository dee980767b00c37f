type Person = { first_name: string; last_name: string; id: number };
type Props = { person: Person; url?: string | null; size?: 's' | 'm' | 'l'; presence?: string };

const HUES = 8;

/** Somebody's picture, else their initials on a colour that stays theirs. It stands beside the name, so it is not read out. */
export const Avatar = ({ person, url, size = 'm', presence }: Props) => (
  <span class={`avatar ${size}`} data-hue={person.id % HUES} aria-hidden="true">
    {url ? <img src={url} alt="" loading="lazy" /> : initialsOf(person)}
    {presence && <span class="presence" data-presence={presence} />}
  </span>
);

export const fullName = ({ first_name, last_name }: Pick<Person, 'first_name' | 'last_name'>) =>
  `${first_name} ${last_name}`.trim();

const initialsOf = ({ first_name, last_name }: Person) =>
  [first_name, last_name]
    .map((name) => [...name][0] ?? '')
    .join('')
    .toUpperCase() || '?';
