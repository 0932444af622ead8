package dev.quicksync.network;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes {@link Noise} to a response as fast as the listener takes it. */
@Provider
public final class NoiseWriter implements ServerMessageBodyWriter<Noise> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType media) {
        return type == Noise.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Noise.class;
    }

    @Override
    public void writeResponse(Noise noise, Type generic, ServerRequestContext context) {
        ResteasyReactiveRequestContext request =
                (ResteasyReactiveRequestContext) context; // as Quarkus' own writers have it
        context.serverResponse().setResponseHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(noise.length()));
        request.suspend();
        NoiseSending sending = new NoiseSending(noise, context.serverResponse(), request::resume);
        Context current = Vertx.currentContext();
        // Not from within the reading of the request: until that is over nothing is flushed, and every write seems to
        // wait.
        current.runOnContext(later -> sending.send());
    }

    @Override
    public void writeTo(
            Noise noise,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        for (byte[] piece = noise.next(); piece != null; piece = noise.next()) {
            stream.write(piece);
        }
        noise.transfer().end();
    }
}
