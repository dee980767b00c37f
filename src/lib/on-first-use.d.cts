export declare function ajv(): typeof import('ajv/dist/2020.js').Ajv2020;
export declare function ajvFormats(): typeof import('ajv-formats').default;
export declare function htmlToText(): typeof import('html-to-text');
export declare function sanitizeHtml(): typeof import('sanitize-html');
