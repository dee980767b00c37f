import type { ComponentChildren } from 'preact';

type Props = {
  /** Where it is changed; without, it is only shown. */
  href?: string;
  lead?: ComponentChildren;
  title: string;
  detail?: ComponentChildren;
  end?: ComponentChildren;
  /** Buttons beside the link. */
  children?: ComponentChildren;
};

/** One entry of a list: its name, what else there is to know, and where it leads. */
export const Row = ({ href, lead, title, detail, end, children }: Props) => {
  const inside = (
    <>
      {lead}
      <span class="entry-words">
        <span class="entry-title">
          <bdi>{title}</bdi>
        </span>
        {detail && <span class="quiet">{detail}</span>}
      </span>
      {end && <span class="entry-end quiet">{end}</span>}
    </>
  );
  return (
    <div class="entry">
      {href ? (
        <a class="entry-main" href={href}>
          {inside}
        </a>
      ) : (
        <div class="entry-main">{inside}</div>
      )}
      {children}
    </div>
  );
};

type Look = 'plain' | 'good' | 'warning' | 'bad';
/** A word about the state of something. */
export const Mark = ({ look = 'plain', children }: { look?: Look; children: ComponentChildren }) => (
  <span class="mark" data-look={look}>
    {children}
  </span>
);
