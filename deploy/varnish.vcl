vcl 4.1;

# Cầu Nối behind Varnish 7 (Debian's, no extra module). Start it as deploy/README.md says: with gzip left to the newspaper,
# and tell the newspaper where to send what was released: CAUNOI_PURGE=http://127.0.0.1:80

import std;

backend caunoi {
  .host = "127.0.0.1";
  .port = "3000";
  .probe = { .url = "/healthz"; .interval = 2s; .timeout = 2s; .window = 3; .threshold = 2; .initial = 2; }
}

# Who may say what was released: every machine that runs the newspaper.
acl newspaper {
  "localhost";
  "127.0.0.1";
  "::1";
}

sub vcl_recv {
  # The newspaper names the tags of what it released, with bars between them; every page carries its own in Surrogate-Key.
  if (req.method == "PURGE") {
    if (client.ip !~ newspaper) {
      return (synth(405, "Not from here"));
    }
    if (req.http.Surrogate-Key == "*") {
      ban("obj.status != 0");
    } else if (req.http.Surrogate-Key ~ "^[a-z0-9:|]+$") {
      ban("obj.http.Surrogate-Key ~ (^|\s)(" + req.http.Surrogate-Key + ")(\s|$)");
    } else {
      return (synth(400, "Which tags?"));
    }
    return (synth(204, "Purged"));
  }

  set req.http.X-Forwarded-For = client.ip;

  # Three encodings are asked for and kept, in the newspaper's own order.
  if (req.http.Accept-Encoding ~ "(?i)(^|,)\s*br\s*($|,|;(?!\s*q=0(\.0*)?\s*(,|$)))") {
    set req.http.Accept-Encoding = "br";
  } else if (req.http.Accept-Encoding ~ "(?i)(^|,)\s*(x-)?gzip\s*($|,|;(?!\s*q=0(\.0*)?\s*(,|$)))") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }
  if (req.http.Save-Data != "on") {
    unset req.http.Save-Data;
  }

  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  # One reader's own: with its cookie to the newspaper, and kept by nobody.
  if (req.url ~ "^/danh-gia/") {
    return (pass);
  }
  # No other page knows a reader.
  unset req.http.Cookie;
  unset req.http.Authorization;

  # As long as the newspaper answers, what is a little old is answered once more and fetched behind the reader's back, as its
  # stale-while-revalidate allows; while it is away, for a day.
  if (std.healthy(req.backend_hint)) {
    set req.grace = 30s;
  }
  return (hash);
}

sub vcl_backend_response {
  if (beresp.http.Cache-Control ~ "no-store|private" || beresp.status >= 500) {
    set beresp.uncacheable = true;
    set beresp.ttl = 10s;
    return (deliver);
  }
  set beresp.grace = 1d;
}

sub vcl_deliver {
  # For caches: a reader has no use for them, and they are half of the header lines.
  unset resp.http.Surrogate-Key;
  unset resp.http.Via;
  unset resp.http.X-Varnish;
}
