/** The company whose portal this is. */
export const company = 'Northwind';
