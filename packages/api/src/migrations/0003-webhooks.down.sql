DROP TABLE webhook_delivery, webhook_endpoint;
