export declare function htmlToText(): typeof import('html-to-text');
export declare function sanitizeHtml(): typeof import('sanitize-html');
