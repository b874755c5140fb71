/** A person logged in through `<portal-login>`. */
export class LoggedInEvent extends Event {
  static readonly type = 'portal-logged-in';
  constructor() {
    super(LoggedInEvent.type, { bubbles: true, composed: true });
  }
}

/** The session ended: the person logged out, or the server ended it. Fired once, by one of the elements that show it. */
export class LoggedOutEvent extends Event {
  static readonly type = 'portal-logged-out';
  constructor() {
    super(LoggedOutEvent.type, { bubbles: true, composed: true });
  }
}

/** A person followed an application's tile. The application opens in a tab of its own. */
export class AppLaunchedEvent extends Event {
  static readonly type = 'portal-app-launched';
  readonly appId: string;
  constructor(options: { appId: string }) {
    super(AppLaunchedEvent.type, { bubbles: true, composed: true });
    this.appId = options.appId;
  }
}

/** A person has proven who they are, in the tab that an application opens in. Cancel it to go on to the application yourself. */
export class ConfirmedEvent extends Event {
  static readonly type = 'portal-confirmed';
  constructor() {
    super(ConfirmedEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The backend asked for a step that this version cannot draw. */
export class UnsupportedStepEvent extends Event {
  static readonly type = 'portal-unsupported-step';
  /** The kind of the step. */
  readonly kind: string;
  constructor(options: { kind: string }) {
    super(UnsupportedStepEvent.type, { bubbles: true, composed: true });
    this.kind = options.kind;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'portal-logged-in': LoggedInEvent;
    'portal-logged-out': LoggedOutEvent;
    'portal-app-launched': AppLaunchedEvent;
    'portal-confirmed': ConfirmedEvent;
    'portal-unsupported-step': UnsupportedStepEvent;
  }
}
