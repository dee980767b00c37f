import { Fragment } from 'preact';
import type { Inline } from './inline.ts';
import { type Block, parseMarkdown } from './markdown.ts';
import { Scroller } from './scroller.tsx';

/** Prose of a document. Its headings begin below `level`, so that the page keeps one outline. */
export function Markdown({ source, level = 2 }: { source: string; level?: number }) {
  if (!source.trim()) return null;
  const blocks = parseMarkdown(source);
  const top = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 6)));
  return (
    <div class="prose">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} shift={level - top} />
      ))}
    </div>
  );
}

/** Prose within a line or a table cell. */
export const InlineMarkdown = ({ text }: { text: Inline[] }) => (
  <>
    {text.map((part, index) => (
      <Fragment key={index}>{inlineView(part)}</Fragment>
    ))}
  </>
);

function BlockView({ block, shift }: { block: Block; shift: number }) {
  if (block.kind === 'heading') return <Heading block={block} shift={shift} />;
  if (block.kind === 'code') return <CodeBlock text={block.text} />;
  if (block.kind === 'list') return <List block={block} />;
  if (block.kind === 'table') return <Table block={block} />;
  if (block.kind === 'rule') return <hr />;
  const text = <InlineMarkdown text={block.text} />;
  return block.kind === 'quote' ? <blockquote>{text}</blockquote> : <p>{text}</p>;
}

type Only<K extends Block['kind']> = Extract<Block, { kind: K }>;

function Heading({ block, shift }: { block: Only<'heading'>; shift: number }) {
  const Tag =
    (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[Math.min(Math.max(block.level + shift - 2, 0), 4)] ?? 'h6';
  return (
    <Tag>
      <InlineMarkdown text={block.text} />
    </Tag>
  );
}

const CodeBlock = ({ text }: { text: string }) => (
  <Scroller class="code">
    <pre>
      <code>{text}</code>
    </pre>
  </Scroller>
);

function List({ block }: { block: Only<'list'> }) {
  const items = block.items.map((item, index) => (
    <li key={index}>
      <InlineMarkdown text={item} />
    </li>
  ));
  return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

const Table = ({ block }: { block: Only<'table'> }) => (
  <Scroller class="table-frame">
    <table>
      <thead>
        <tr>
          {block.head.map((cell, index) => (
            <th key={index} scope="col">
              <InlineMarkdown text={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>
                <InlineMarkdown text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroller>
);

function inlineView(part: Inline) {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'code') return <code>{part.text}</code>;
  const inside = <InlineMarkdown text={part.inside} />;
  if (part.kind === 'strong') return <strong>{inside}</strong>;
  if (part.kind === 'emphasis') return <em>{inside}</em>;
  return (
    <a href={part.href} rel="noreferrer noopener">
      {inside}
    </a>
  );
}
