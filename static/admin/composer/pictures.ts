import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { call } from '../api/call.ts';
import type { Media } from '../api/contract.ts';
import { pathOf } from '../conversation/attachments.tsx';
import { schema } from './schema.ts';

type FileOf = (cid: string) => Media | undefined;

const SHOWN = /^image\/(?:png|jpeg|gif|webp)$/;
export const isPicture = ({ type }: File) => SHOWN.test(type);

type Told = { add: { key: number; at: number } } | { drop: number };
const places = new PluginKey<DecorationSet>('places');

/** Where pictures will stand that are still on their way; the places move with the text around them. */
export const placesOfPictures = () =>
  new Plugin<DecorationSet>({
    key: places,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before) {
        const set = before.map(transaction.mapping, transaction.doc);
        const told: Told | undefined = transaction.getMeta(places);
        if (!told) return set;
        if ('add' in told) return set.add(transaction.doc, [placeholder(told.add)]);
        return set.remove(set.find(undefined, undefined, ({ key }) => key === String(told.drop)));
      },
    },
    props: { decorations: (state) => places.getState(state) },
  });

const placeholder = ({ key, at }: { key: number; at: number }) =>
  // What is typed meanwhile stands behind it.
  Decoration.widget(at, coming, { key: String(key), side: -1 });

function coming() {
  const place = document.createElement('span');
  place.className = 'picture-coming';
  return place;
}

export const keepPlace = (state: EditorState, key: number, at: number) =>
  state.tr.setMeta(places, { add: { key, at } } satisfies Told);
export const freePlace = (state: EditorState, key: number) =>
  state.tr.setMeta(places, { drop: key } satisfies Told);

/** Puts a picture where its place was kept; at the end, if that is gone with the text around it. */
export function putPicture(
  state: EditorState,
  key: number,
  { inline_id: cid, filename: alt }: Media,
): Transaction {
  const [place] =
    places.getState(state)?.find(undefined, undefined, (spec) => spec.key === String(key)) ?? [];
  const at = place?.from ?? state.doc.content.size;
  return freePlace(state, key).replaceRangeWith(at, at, schema.nodes.picture.create({ cid, alt }));
}

/** A picture that was copied elsewhere has no file here. */
export const withoutStrangers = (html: string, fileOf: FileOf) =>
  html.replaceAll(/<img\b[^>]*\ssrc="cid:([^"]*)"[^>]*>/gi, (picture, cid) => (fileOf(cid) ? picture : ''));

/** How a picture is shown while somebody writes: from its file, which the text only names. */
export const pictureView =
  (fileOf: FileOf) =>
  ({ attrs: { cid, alt } }: Node) => {
    const dom = document.createElement('img');
    dom.alt = alt;
    const file = fileOf(cid);
    if (file) show(dom, file);
    return { dom };
  };

function show(picture: HTMLImageElement, file: Media) {
  // The link of a draft that has lain for days is over: there is another.
  picture.onerror = () => {
    picture.onerror = null;
    call('GET /media/{id}', { params: { id: file.id } }).then(
      (fresh) => (picture.src = pathOf(fresh)),
      () => {},
    );
  };
  picture.src = pathOf(file);
}
