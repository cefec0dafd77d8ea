package org.alumnibridge.kit.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Shows enum values as they stand in JSON: lower_snake. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class EnumSchemas implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        List<Object> values = schema.getEnumeration();
        if (values != null && !values.isEmpty()) {
            schema.setEnumeration(values.stream().map(EnumSchemas::asInJson).toList());
        }
        return schema;
    }

    private static Object asInJson(Object value) {
        return value instanceof String text && text.matches("[A-Z][A-Z0-9_]*") ? text.toLowerCase(Locale.ROOT) : value;
    }
}
