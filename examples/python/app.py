"""Receives 8x8's webhook events with Python's standard library only."""
import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from signature import is_signed_by_8x8

API_URL = os.environ.get("API_8X8_URL", "https://api.8x8.com")
PORT = int(os.environ.get("PORT", "3000"))

seen = set()


class Webhook(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", "0")))
        self.send_response(self.receive(body))
        self.send_header("content-length", "0")
        self.end_headers()

    def receive(self, body):
        if self.path != "/webhook":
            return 404
        try:
            if not is_signed_by_8x8(API_URL, self.headers, body):
                return 401
        except OSError:
            # The key could not be fetched. 8x8 sends the event again.
            return 500
        # 8x8 can send an event more than once; the event id identifies it.
        event_id = self.headers["x-8x8-event-id"]
        if event_id not in seen:
            event = json.loads(body)
            if event["eventType"] == "TEXT":
                print(event["agentName"], "wrote", event["message"], flush=True)
            seen.add(event_id)
        return 204

    def log_message(self, *args):
        """Does not log each request."""


server = ThreadingHTTPServer(("127.0.0.1", PORT), Webhook)
print(f"http://127.0.0.1:{server.server_port}/webhook", flush=True)
server.serve_forever()
