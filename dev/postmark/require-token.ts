import type { RequestHandler } from 'express';

/** Postmark's 401: no token, or not the token of this server. */
export function requireToken(serverToken: string): RequestHandler {
  return (req, res, next) => {
    const given = req.get('X-Postmark-Server-Token');
    if (given === serverToken) {
      next();
      return;
    }
    const message = given
      ? 'The Server Token you provided in the X-Postmark-Server-Token request header was invalid. Please verify that you are using a valid token.'
      : 'No Account or Server API tokens were supplied in the HTTP headers. Please add a header for either X-Postmark-Server-Token or X-Postmark-Account-Token.';
    res.status(401).json({ ErrorCode: 10, Message: message });
  };
}
