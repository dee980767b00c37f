import type { Dialect } from './api.ts';
import { parseInline } from './inline.ts';
import { InlineMarkdown } from './markdown-view.tsx';
import { PageHeading } from './page-heading.tsx';
import { dialectHref } from './place.ts';
import { Scroller } from './scroller.tsx';

export const HomePage = ({ dialects }: { dialects: Dialect[] }) => (
  <div class="home">
    <PageHeading>One server, every API your clients already speak</PageHeading>
    <p class="lead">
      Each dialect below is a complete API over the same conversations, contacts and leads. What is changed
      through one is there in the others at once.
    </p>
    <ul class="dialects">
      {dialects.map(({ name, title, mount, description }) => (
        <li key={name}>
          <a href={dialectHref(name)}>{title}</a>
          <p>
            <InlineMarkdown text={parseInline(description)} />
          </p>
          <code>{mount}</code>
        </li>
      ))}
    </ul>
    <FirstKey />
  </div>
);

const FirstKey = () => (
  <section>
    <h2>One key for all of them</h2>
    <p>
      A key has an id (<code>ck_…</code>) and a secret (<code>cs_…</code>). Joined by a dot they are its
      token. Make one where the server runs:
    </p>
    <Scroller class="code">
      <pre>
        <code>confab key create --agent EMAIL --name first</code>
      </pre>
    </Scroller>
    <p>
      The overview of each dialect says which header carries it, and every operation can be tried from its
      page.
    </p>
  </section>
);
