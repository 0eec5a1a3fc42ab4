package dev.baton.fulfilment;

/** Where an order stands: placed, promised for a day, delivered, and the customer asked. */
public enum OrderState {
    PLACED,
    CONFIRMED,
    DELIVERED,
    CLOSED
}
