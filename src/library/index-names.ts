// How the lists of titles and editions are called in the store. Never where they lie on a server.

export const TITLES_INDEX = "titles";
export const indexNameOf = (title: string): string => `title/${title}`;
