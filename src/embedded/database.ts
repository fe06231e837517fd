/** The one database of an embedded warehouse. */
export const DATABASE = 'dev';
