package dev.baton.lifecycle.web;

import dev.baton.lifecycle.LeadInLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whatever fails in a request about one lead, or about a task of one, names that lead in the log. */
@Component
class LeadInLogFilter extends OncePerRequestFilter {

    private static final Pattern ABOUT_A_LEAD = Pattern.compile("/api/leads/(L-\\d{4}-\\d{6,12})(?:/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher lead = ABOUT_A_LEAD.matcher(request.getRequestURI());
        LeadInLog.put(lead.matches() ? lead.group(1) : null);
        try {
            chain.doFilter(request, response);
        } finally {
            LeadInLog.remove();
        }
    }
}
