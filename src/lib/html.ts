export const cleanHtml = (html: string) => html;
export const textOf = (html: string) => html.replace(/<[^>]*>/g, '');
