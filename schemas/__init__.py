"""What goes over the wire, as Marshmallow schemas: one file a resource. `openapi.json` is generated from them."""
