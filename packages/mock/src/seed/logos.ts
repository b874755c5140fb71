const svg = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${content}</svg>`;

/** SVG sources, by the id of the application; `northwind` is the company's own. */
export const logos = {
  northwind: svg(
    '<rect width="48" height="48" rx="11" fill="#16324f"/><path d="M14 35V13l20 22V13" stroke="#fff" stroke-width="5" fill="none" stroke-linecap="round" stroke-linejoin="round"/>',
  ),
  'skylark-mail': svg(
    '<rect width="48" height="48" fill="#1767c9"/><path d="M8 30c7-1 12-5 15-12 3 6 9 9 17 9-6 3-9 8-16 9-6 1-12-2-16-6z" fill="#fff"/>',
  ),
  huddle: svg(
    '<rect width="48" height="48" fill="#113b3a"/><circle cx="18" cy="24" r="9" fill="#3fd0b0"/><circle cx="30" cy="24" r="9" fill="#f4f1de" fill-opacity=".9"/>',
  ),
  ledgerline: svg(
    '<rect width="48" height="48" fill="#f3ede0"/><path d="M12 15h24M12 24h16M12 33h20" stroke="#9a3b26" stroke-width="4.5" stroke-linecap="round"/>',
  ),
  waypoint: svg(
    '<rect width="48" height="48" fill="#e5572f"/><path d="M24 10c6.6 0 11 4.6 11 10.5C35 28 24 38 24 38S13 28 13 20.5C13 14.6 17.4 10 24 10z" fill="#fff"/><circle cx="24" cy="20.5" r="4.2" fill="#e5572f"/>',
  ),
  codeharbor: svg(
    '<rect width="48" height="48" fill="#17181c"/><path d="M19 15l-9 9 9 9M29 15l9 9-9 9" stroke="#e8eaf0" stroke-width="4" fill="none" stroke-linecap="round" stroke-linejoin="round"/>',
  ),
} as const satisfies Record<string, string>;
