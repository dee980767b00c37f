import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { call } from '../api/call.ts';
import type { Media } from '../api/contract.ts';
import { pathOf } from '../conversation/attachments.tsx';
import { freePlace, keepPlace, placeOf } from './places.ts';
import { schema } from './schema.ts';

type FileOf = (cid: string) => Media | undefined;

const SHOWN = /^image\/(?:png|jpeg|gif|webp)$/;
export const isPicture = ({ type }: File) => SHOWN.test(type);

/** Where pictures will stand. */
export const keepPlaceOfPicture = (state: EditorState, key: number, at: number) =>
  keepPlace(state, key, at, 'picture-coming');

/** Puts a picture where its place was kept. */
export function putPicture(
  state: EditorState,
  key: number,
  { inline_id: cid, filename: alt }: Media,
): Transaction {
  const at = placeOf(state, key);
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
