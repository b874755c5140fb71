export * from './account-menu/account-menu.ts';
export * from './app-grid/app-grid.ts';
export * from './events.ts';
export * from './login/login.ts';
export * from './root/root.ts';
